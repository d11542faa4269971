import { lazy, Suspense } from 'react';
import { useQuery } from '../bridge/use-query.ts';
import { Loaded } from '../kit/loaded.tsx';
import { FirstStart } from '../screens/first-start/first-start.tsx';
import { SignOn } from '../screens/sign-on/sign-on.tsx';
import { Damaged } from '../screens/unlock/damaged.tsx';
import { Unlock } from '../screens/unlock/unlock.tsx';
import { Working } from '../screens/unlock/working.tsx';
import { useUi } from './services.ts';

/** Most of the window is not needed to sign on: it is read while the PIN is typed. */
const loadFrame = () => import('../frame/frame.tsx');
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }));

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
        if (!desk.operator) return <SignOn status={desk} onShown={loadFrame} />;
        return (
          <Suspense>
            <Frame status={desk} operator={desk.operator} />
          </Suspense>
        );
      }}
    </Loaded>
  );
}
