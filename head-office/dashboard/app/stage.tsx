import { Loaded } from '../../../renderer/kit/loaded.tsx';
import { useAsk } from '../api/use-ask.ts';
import { SetUp } from '../screens/sign-on/set-up.tsx';
import { SignOn } from '../screens/sign-on/sign-on.tsx';
import { Frame } from './frame.tsx';
import { useUi } from './services.ts';

/** First set-up, sign-on, or the dashboard: as the server says. */
export function Stage() {
  const session = useAsk('session', {});
  const signedOff = useUi((ui) => ui.signedOff);
  return (
    <Loaded query={session}>
      {({ company, isNew, account }) => {
        if (isNew) return <SetUp />;
        if (!account) return <SignOn company={company} />;
        return (
          <>
            {signedOff && <SignOn company={company} name={account.name} again />}
            {/* Kept while the session is renewed: nothing that was typed is lost. */}
            <div hidden={signedOff} inert={signedOff}>
              <Frame key={account.name} company={company} account={account} onChanged={session.refetch} />
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
