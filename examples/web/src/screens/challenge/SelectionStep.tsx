import { mutate } from '../../client.ts';
import { Choice, Choices } from '../../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { type CodeMethod, SelectMfaMethodDocument } from '../../generated/graphql.ts';
import { methodNames } from '../../methodNames.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { StartAgain } from './StartAgain.tsx';

export const SelectionStep = ({ challenge }: ChallengeProps<'MfaSelectionChallenge'>) => {
  const { continueSignIn } = useSignInFlow();
  const { session, username, methods } = challenge;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    // Safe: the values of the radio buttons are the methods.
    const method = getValue('method') as CodeMethod;
    const { selectMfaMethod } = await mutate(SelectMfaMethodDocument, { input: { username, session, method } });
    return continueSignIn(selectMfaMethod);
  };

  return (
    <Page title="Confirm your identity">
      <Form submit={submit} button="Continue">
        <Choices legend="How do you want to get your code?">
          {methods.map((method, index) => (
            <Choice
              key={method}
              label={methodNames[method]}
              type="radio"
              name="method"
              value={method}
              defaultChecked={index === 0}
            />
          ))}
        </Choices>
      </Form>
      <StartAgain />
    </Page>
  );
};
