import { getElement } from './elements.ts';
import { callPool } from './pool.ts';
import { reportDone } from './report.ts';

const dialog = getElement('new-user', HTMLDialogElement);
const form = getElement('new-user-form', HTMLFormElement);
const problem = getElement('new-user-problem', HTMLElement);

interface NewUser {
  readonly Username: string;
  readonly UserAttributes: readonly { readonly Name: string; readonly Value: string }[];
  readonly DesiredDeliveryMediums: readonly ['EMAIL'];
  readonly TemporaryPassword?: string;
}

/** Returns the input of AdminCreateUser, without what is empty. Cognito generates a password if there is none. */
const readForm = (): NewUser => {
  const data = new FormData(form);
  const read = (name: string): string => String(data.get(name) ?? '').trim();
  const [email, phone, password] = [read('email'), read('phone'), read('password')];
  return {
    Username: email,
    UserAttributes: [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: String(data.has('verified')) },
      ...(phone ? [{ Name: 'phone_number', Value: phone }] : []),
    ],
    DesiredDeliveryMediums: ['EMAIL'],
    ...(password ? { TemporaryPassword: password } : {}),
  };
};

const submit = async (): Promise<void> => {
  try {
    const input = readForm();
    await callPool('AdminCreateUser', input);
    form.reset();
    dialog.close();
    reportDone(`Created ${input.Username}. The invitation has a temporary password.`);
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
};

/** Opens the form for a user whom an administrator creates. */
export const openForm = (): void => {
  problem.textContent = '';
  dialog.showModal();
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
