import { auth } from '../auth.ts';
import { Field } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { toFieldProblem, toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';

const deleteAccount = async (): Promise<Outcome> => {
  const result = await auth.deleteAccount();
  switch (result.__typename) {
    case 'DeleteAccountPayload':
      return;
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

const NAME = 'confirmation';

/** Deletes the account after the person has typed its email address, or a word if it has none. */
export const DeleteAccount = () => {
  const { email } = useUser();
  const { deleteAccount: texts, errors } = useTexts();
  const expected = email ?? texts.word;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const typed = getValue(NAME).trim().toLowerCase();
    if (typed === '') return toFieldProblem(NAME, errors.fields.REQUIRED);
    return typed === expected.toLowerCase() ? deleteAccount() : toFieldProblem(NAME, texts.notConfirmed);
  };

  return (
    <Page title={texts.title}>
      <p>{texts.explanation}</p>
      <ul className="bullets">
        {texts.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <Form submit={submit} button={texts.delete} variant="danger">
        <Field
          label={email ? texts.typeEmail : texts.typeWord}
          hint={expected}
          name={NAME}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Form>
      <BackToProfile />
    </Page>
  );
};
