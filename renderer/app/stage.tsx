import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useQuery } from '../bridge/use-query.ts';
import { Loaded } from '../kit/loaded.tsx';
import { SignOn } from '../screens/sign-on/sign-on.tsx';
import { useServices, useUi } from './services.ts';

// A desk is set up once, and most mornings it opens by itself: those screens are read when they are shown.
const FirstStart = lazy(async () => ({
  default: (await import('../screens/first-start/first-start.tsx')).FirstStart,
}));
const Unlock = lazy(async () => ({ default: (await import('../screens/unlock/unlock.tsx')).Unlock }));
const Working = lazy(async () => ({ default: (await import('../screens/unlock/working.tsx')).Working }));
const Damaged = lazy(async () => ({ default: (await import('../screens/unlock/damaged.tsx')).Damaged }));

/** Which of the start screens, or the desk itself: as main says. */
export function Stage() {
  const status = useQuery('status', {}, { status: true });
  const guiding = useUi((ui) => ui.guiding);
  const readOnly = useUi((ui) => ui.readOnly);
  const { Frame, loadFrame } = useFrame();
  return (
    <Suspense>
      <Loaded query={status}>
        {(desk) => {
          if (guiding || desk.state === 'new') return <FirstStart status={desk} />;
          if (desk.state === 'locked') return <Unlock />;
          if (desk.state === 'working') return <Working />;
          if (desk.state === 'damaged' && !readOnly) return <Damaged status={desk} />;
          if (!desk.operator) return <SignOn status={desk} onShown={loadFrame} />;
          return <Frame status={desk} operator={desk.operator} />;
        }}
      </Loaded>
    </Suspense>
  );
}

/** Most of the window is not needed to sign on: it is read while the PIN is typed. */
function useFrame() {
  const { areas } = useServices();
  const loadFrame = useCallback(async () => {
    const [{ Frame }] = await Promise.all([import('../frame/frame.tsx'), areas.load()]);
    return { default: Frame };
  }, [areas]);
  const Frame = useMemo(() => lazy(loadFrame), [loadFrame]);
  return { Frame, loadFrame };
}
