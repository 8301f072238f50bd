import { mutate, session } from '../client.ts';
import { Form, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { DeleteAccountDocument } from '../generated/graphql.ts';
import { toUnexpectedProblem } from '../problem.ts';

const submit = async (): Promise<Outcome> => {
  const { deleteAccount: result } = await mutate(DeleteAccountDocument, {});
  switch (result.__typename) {
    case 'DeleteAccountPayload':
      session.signOut('accountDeleted');
      return;
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

export const DeleteAccount = () => (
  <Page title="Delete your account?">
    <p>
      This permanently deletes the account <strong>{useUser().email}</strong> and all of its data.
    </p>
    <Form submit={submit} button="Delete my account" variant="danger" />
    <BackToProfile />
  </Page>
);
