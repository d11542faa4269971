import { z } from 'zod';
import { imageAnswer } from '../../forms/answers.ts';
import { idType, livingForm, mailing, petKind, relation, sex, use, vehicleKind } from './choices.ts';

const text = z.string().max(400);
const id = z.string().regex(/^[\w-]{1,60}$/);

/** A person of a household as it is kept. The form's own schemas have made every value its one spelling. */
export const personSchema = z.strictObject({
  id,
  name: text,
  relation: relation.schema.exactOptional(),
  sex: sex.schema.exactOptional(),
  idType: idType.schema.exactOptional(),
  /** Resident identity card; other documents' numbers are in `idDocument`. */
  idNumber: text.exactOptional(),
  idDocument: text.exactOptional(),
  birthDate: text.exactOptional(),
  nativePlace: text.exactOptional(),
  hukouAddress: text.exactOptional(),
  phone: text.exactOptional(),
  otherPhone: text.exactOptional(),
  workplace: text.exactOptional(),
  emergencyName: text.exactOptional(),
  emergencyPhone: text.exactOptional(),
  staysFrom: text.exactOptional(),
  healthRisk: text.exactOptional(),
  photo: imageAnswer.exactOptional(),
  idCopyFront: imageAnswer.exactOptional(),
  idCopyBack: imageAnswer.exactOptional(),
});

const vehicleSchema = z.strictObject({
  id,
  plate: text,
  kind: vehicleKind.schema.exactOptional(),
  model: text.exactOptional(),
  space: text.exactOptional(),
});

const petSchema = z.strictObject({
  id,
  kind: petKind.schema.exactOptional(),
  name: text.exactOptional(),
  licence: text.exactOptional(),
});

export const householdSchema = z.strictObject({
  /** Room, `3-2-1201`. */
  unit: text,
  /** Square metres. */
  floorArea: z.number().exactOptional(),
  use: use.schema.exactOptional(),
  livingForm: livingForm.schema.exactOptional(),
  mailing: mailing.schema.exactOptional(),
  remark: z.string().max(1000).exactOptional(),
  persons: z.array(personSchema),
  vehicles: z.array(vehicleSchema),
  pets: z.array(petSchema),
});

export type Person = z.infer<typeof personSchema>;
export type HouseholdValues = z.infer<typeof householdSchema>;

/** One changed place with what stood there when the clerk changed it. `row` names the row for the log. */
export const householdChangeSchema = z.strictObject({
  path: z.string().max(200),
  from: z.unknown(),
  to: z.unknown(),
  row: text.exactOptional(),
});

export type HouseholdChange = z.infer<typeof householdChangeSchema>;
