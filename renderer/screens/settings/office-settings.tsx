import { useState } from 'react';
import { OfficeEnrol } from './office-enrol.tsx';
import { OfficeLine } from './office-line.tsx';
import { OfficeLists } from './office-lists.tsx';
import type { SectionProps } from './settings.tsx';

/** 公司总部: how to come in, or how the line stands and what comes down it. */
export function OfficeSettings({ status, leader }: SectionProps) {
  const [enrolling, setEnrolling] = useState(false);
  const { office } = status;
  if (!office) return <OfficeEnrol leader={leader} />;
  return (
    <>
      <OfficeLine office={office} onEnrol={leader ? () => setEnrolling(true) : undefined} />
      {enrolling && (
        <OfficeEnrol leader={leader} address={office.address} onDone={() => setEnrolling(false)} />
      )}
      <OfficeLists />
    </>
  );
}
