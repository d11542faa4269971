import { useQuery } from '../bridge/use-query.ts';
import { Frame } from '../frame/frame.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { FirstStart } from '../screens/first-start/first-start.tsx';
import { SignOn } from '../screens/sign-on/sign-on.tsx';
import { Damaged } from '../screens/unlock/damaged.tsx';
import { Unlock } from '../screens/unlock/unlock.tsx';
import { Working } from '../screens/unlock/working.tsx';
import { useUi } from './services.ts';

/** Which of the start screens, or the desk itself: as main says. */
export function Stage() {
  const status = useQuery('status', {}, { status: true });
  const guiding = useUi((ui) => ui.guiding);
  const readOnly = useUi((ui) => ui.readOnly);
  return (
    <Loaded query={status}>
      {(desk) => {
        if (guiding || desk.state === 'new') return <FirstStart status={desk} />;
        if (desk.state === 'locked') return <Unlock />;
        if (desk.state === 'working') return <Working />;
        if (desk.state === 'damaged' && !readOnly) return <Damaged status={desk} />;
        return desk.operator ? <Frame status={desk} operator={desk.operator} /> : <SignOn status={desk} />;
      }}
    </Loaded>
  );
}
