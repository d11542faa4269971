import type { ChoiceField, Field } from '../../../shared/forms/form.ts';
import { ChoiceControl, ChoicesControl, SwitchControl } from './choice-control.tsx';
import type { ControlProps } from './control.ts';
import { DateControl } from './date-control.tsx';
import { MoneyControl, NumberControl } from './figure-control.tsx';
import { ImageControl } from './image-control.tsx';
import { KeyControl, StaffControl, UnitControl } from './lookup-control.tsx';
import { LinesControl, TextControl } from './text-control.tsx';

/** The control of a field's kind. `narrow`: it stands in a table's cell. */
export function ControlOf({ narrow, ...props }: ControlProps & { readonly narrow: boolean }) {
  const { field } = props;
  switch (field.kind) {
    case 'lines':
      return narrow ? <TextControl {...props} /> : <LinesControl {...props} />;
    case 'money':
      return <MoneyControl {...props} />;
    case 'number':
      return <NumberControl {...props} />;
    case 'date':
    case 'date-time':
    case 'month':
      return <DateControl {...props} kind={field.kind} />;
    case 'choice':
      return isChoice(field) && <ChoiceControl {...props} field={field} narrow={narrow} />;
    case 'choices':
      return isChoice(field) && <ChoicesControl {...props} field={field} />;
    case 'switch':
      return <SwitchControl {...props} />;
    case 'image':
      return <ImageControl {...props} />;
    case 'unit':
      return <UnitControl {...props} />;
    case 'key':
      return <KeyControl {...props} />;
    case 'staff':
      return <StaffControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}

function isChoice(field: Field): field is ChoiceField {
  return field.kind === 'choice' || field.kind === 'choices';
}
