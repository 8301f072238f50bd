import { mutate } from '../../client.ts';
import { Form, type Outcome, type Value } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { type CodeMethod, SelectMfaMethodDocument } from '../../generated/graphql.ts';
import { methodNames } from '../../methodNames.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { StartAgain } from './StartAgain.tsx';

export const SelectionStep = ({ challenge }: ChallengeProps<'MfaSelectionChallenge'>) => {
  const { goOn } = useSignInFlow();
  const { session, username, methods } = challenge;

  const submit = async (value: Value): Promise<Outcome> => {
    // Safe: the radio buttons have the methods as their values.
    const method = value('method') as CodeMethod;
    const { selectMfaMethod } = await mutate(SelectMfaMethodDocument, { input: { username, session, method } });
    return goOn(selectMfaMethod);
  };

  return (
    <Page title="Confirm that it is you">
      <Form submit={submit} button="Continue">
        <fieldset>
          <legend>Where should your code come from?</legend>
          {methods.map((method, index) => (
            <label key={method} className="choice">
              <input type="radio" name="method" value={method} defaultChecked={index === 0} />
              {methodNames[method]}
            </label>
          ))}
        </fieldset>
      </Form>
      <StartAgain />
    </Page>
  );
};
