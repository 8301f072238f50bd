import type { CodeMethod } from 'cognito-graphql-auth-client';
import { auth } from '../../auth.ts';
import { Choice, Choices } from '../../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { useTexts } from '../../texts/texts.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { AnotherWay } from './AnotherWay.tsx';

export const SelectionStep = ({ challenge }: ChallengeProps<'MfaSelectionChallenge'>) => {
  const { challenge: texts, signIn, codeMethods } = useTexts();
  const { continueSignIn } = useSignInFlow();
  const { session, username, methods } = challenge;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    // Safe: the values of the radio buttons are the methods.
    const method = getValue('method') as CodeMethod;
    return continueSignIn(await auth.selectMfaMethod({ username, session, method }));
  };

  return (
    <Page title={texts.selectTitle}>
      <Form submit={submit} button={signIn.continue}>
        <Choices legend={texts.selectLegend}>
          {methods.map((method, index) => (
            <Choice
              key={method}
              label={codeMethods[method]}
              type="radio"
              name="method"
              value={method}
              defaultChecked={index === 0}
            />
          ))}
        </Choices>
      </Form>
      <AnotherWay />
    </Page>
  );
};
