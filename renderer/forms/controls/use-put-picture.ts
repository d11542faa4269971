import { useEffect, useRef, useState } from 'react';
import type { ImageValue } from '../../../shared/forms/answers.ts';
import { errorText, useDesk } from '../../bridge/desk.ts';
import { reduced } from '../../pictures/reduced.ts';

/** Stores a chosen file and hands its `ImageValue` on. `problem` is a text key, or what the system said. */
export function usePutPicture(onStored: (image: ImageValue) => void) {
  const call = useDesk();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  // Other fields may be typed in meanwhile: the answer goes into the form as it is by then, or nowhere when it is gone.
  const stored = useRef<typeof onStored>(undefined);
  useEffect(() => {
    stored.current = onStored;
    return () => {
      stored.current = undefined;
    };
  });
  return {
    busy,
    problem,
    async put(file: File | undefined): Promise<void> {
      if (!file) return;
      setBusy(true);
      setProblem(undefined);
      try {
        const picture = await reduced(file);
        const answer = picture.ok ? await call('putImage', { data: picture.data }) : picture;
        if (answer.ok) stored.current?.(answer.image);
        else setProblem(answer.code);
      } catch (error) {
        setProblem(errorText(error));
      }
      setBusy(false);
    },
  };
}
