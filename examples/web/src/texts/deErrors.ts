import type { ErrorTexts } from './errorTexts.ts';

export const deErrors: ErrorTexts = {
  codes: {
    INCORRECT: 'E-Mail-Adresse oder Passwort ist falsch.',
    DISABLED: 'Dieses Konto ist gesperrt. Bitte wenden Sie sich an den Support.',
    TEMPORARY_PASSWORD_EXPIRED: 'Ihr vorläufiges Passwort ist abgelaufen. Bitte fordern Sie ein neues an.',
    REFUSED: 'Diese Anmeldung wurde abgelehnt.',
    LOCKED_OUT: 'Zu viele Fehlversuche. Bitte warten Sie einige Minuten und versuchen Sie es dann erneut.',
    LIMIT_EXCEEDED: 'Zu viele Versuche. Bitte versuchen Sie es später erneut.',
    THROTTLED: 'Derzeit gehen zu viele Anfragen ein. Bitte versuchen Sie es in einigen Sekunden erneut.',
    BLOCKED: 'Diese Anfrage wurde abgelehnt. Bitte versuchen Sie es später erneut.',
    PASSKEYS_UNAVAILABLE: 'Passkeys sind hier nicht verfügbar. Bitte melden Sie sich auf andere Weise an.',
    PASSKEY_REGISTRATION_EXPIRED: 'Die Zeit zum Hinzufügen des Passkeys ist abgelaufen. Bitte beginnen Sie von vorn.',
    PASSKEY_ORIGIN_NOT_ALLOWED:
      'Auf dieser Seite lassen sich keine Passkeys hinzufügen. Bitte öffnen Sie den Dienst unter seiner eigenen Adresse.',
    PASSKEY_RELYING_PARTY_MISMATCH:
      'Dieser Passkey gehört zu einer anderen Website. Bitte beginnen Sie von vorn und erstellen Sie einen neuen.',
    PASSKEY_NOT_SUPPORTED:
      'Diese Art von Passkey wird nicht unterstützt. Versuchen Sie es mit einem anderen Gerät oder Passwortmanager.',
    TOO_MANY_PASSKEYS: 'Ihr Konto kann keine weiteren Passkeys aufnehmen. Löschen Sie zuerst einen vorhandenen.',
    FEDERATION_CANCELED:
      'Sie haben die Anmeldung abgebrochen. Versuchen Sie es erneut oder wählen Sie eine andere Möglichkeit.',
    FEDERATION_LINKED:
      'Ihr Konto beim Anbieter ist jetzt mit Ihrem bestehenden Konto verknüpft. Bitte beginnen Sie von vorn.',
    FEDERATION_EXPIRED: 'Die Zeit für die Anmeldung ist abgelaufen. Bitte beginnen Sie von vorn.',
    FEDERATION_FAILED:
      'Die Anmeldung auf diesem Weg ist fehlgeschlagen. Versuchen Sie es erneut oder wählen Sie eine andere Möglichkeit.',
    FEDERATION_STATE_MISMATCH: 'Diese Anmeldung wurde nicht hier begonnen. Bitte beginnen Sie von vorn.',
    AlreadyConfirmedError: 'Dieses Konto ist bereits bestätigt. Sie können sich anmelden.',
    CodeDeliveryFailedError: 'Der Code konnte nicht gesendet werden. Bitte versuchen Sie es später erneut.',
    CodeExpiredError: 'Dieser Code ist abgelaufen. Bitte fordern Sie einen neuen an.',
    CodeMismatchError:
      'Dieser Code ist falsch oder abgelaufen. Prüfen Sie Ihre Eingabe oder fordern Sie einen neuen Code an.',
    FederatedUserError: 'Sie melden sich über einen anderen Anbieter an. Diese Einstellung wird dort verwaltet.',
    IdentityInUseError: 'Dieses Konto beim Anbieter ist bereits mit einem anderen Konto verknüpft.',
    IdentityNotFoundError: 'Ihr Konto ist nicht mit diesem Anbieter verknüpft.',
    InvalidInputError: 'Bitte korrigieren Sie die markierten Felder.',
    InvalidPasswordError: 'Dieses Passwort erfüllt die Anforderungen nicht.',
    InvalidRefreshTokenError: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
    MfaMethodNotFoundError: 'Diese Methode ist für Ihr Konto nicht verfügbar.',
    NotSignedInError: 'Bitte melden Sie sich an, um fortzufahren.',
    PasskeyNotFoundError: 'Dieser Passkey gehört nicht zu Ihrem Konto. Möglicherweise wurde er bereits gelöscht.',
    PasswordPolicyUnavailableError: 'Die Passwortregeln sind derzeit nicht verfügbar.',
    PasswordResetRequiredError: 'Bevor Sie sich anmelden können, müssen Sie Ihr Passwort zurücksetzen.',
    SessionExpiredError: 'Die Zeit für die Anmeldung ist abgelaufen. Bitte beginnen Sie von vorn.',
    SessionNotFoundError: 'Diese Sitzung ist bereits beendet.',
    SessionTrackingUnavailableError:
      'Einzelne Sitzungen lassen sich hier nicht beenden. Melden Sie sich stattdessen auf allen Geräten ab.',
    SignInMethodUnavailableError: 'Diese Art der Anmeldung ist hier nicht möglich. Bitte wählen Sie eine andere.',
    SignInMethodsUnknownError: 'Die Anmeldemöglichkeiten sind derzeit nicht abrufbar.',
    SignUpRefusedError:
      'Dieses Konto konnte nicht erstellt werden. Die Registrierung ist geschlossen oder Ihre Angaben wurden abgelehnt.',
    UserNotConfirmedError: 'Bitte bestätigen Sie Ihr Konto, bevor Sie sich anmelden.',
    UsernameTakenError: 'Mit dieser E-Mail-Adresse oder Telefonnummer gibt es bereits ein Konto.',
  },
  app: {
    UNREACHABLE: 'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    INTERNAL: 'Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es später erneut.',
    OUTDATED_APP: 'Diese Seite ist veraltet. Laden Sie sie neu und versuchen Sie es noch einmal.',
    UNKNOWN_CALLBACK:
      'Diese Anmeldung ist bereits abgeschlossen oder wurde nicht hier begonnen. Bitte beginnen Sie von vorn.',
    PASSKEY_UNSUPPORTED: 'Dieser Browser oder dieses Gerät kann für diese Website keinen Passkey erstellen.',
    PASSKEY_NOT_CREATED: 'Der Passkey konnte nicht erstellt werden. Bitte versuchen Sie es erneut.',
    PASSKEY_UNUSABLE:
      'Dieser Browser oder dieses Gerät kann keinen Passkey dieser Website verwenden. Bitte wählen Sie eine andere Möglichkeit.',
    PASSKEY_NOT_USED:
      'Der Passkey konnte nicht verwendet werden. Versuchen Sie es erneut oder wählen Sie eine andere Möglichkeit.',
  },
  fields: {
    REQUIRED: 'Bitte füllen Sie dieses Feld aus.',
    TOO_LONG: 'Diese Eingabe ist zu lang.',
    TOO_MANY: 'Das sind zu viele Einträge.',
    CONTROL_CHARACTERS: 'Entfernen Sie Zeilenumbrüche und andere Steuerzeichen.',
    SPACES: 'Entfernen Sie die Leerzeichen.',
    SURROUNDING_SPACES: 'Entfernen Sie das Leerzeichen am Anfang oder Ende.',
    INVALID_EMAIL: 'Geben Sie eine gültige E-Mail-Adresse ein, zum Beispiel name@example.com.',
    INVALID_PHONE_NUMBER: 'Geben Sie eine Telefonnummer mit Ländervorwahl ein, zum Beispiel +4915123456789.',
    NOT_ALLOWED: 'Das ist hier nicht erlaubt.',
    UNKNOWN_ATTRIBUTE: 'Es gibt kein Attribut mit diesem Namen.',
    IMMUTABLE: 'Diese Angabe lässt sich nicht ändern.',
    DUPLICATE: 'Geben Sie jedes Attribut nur einmal an.',
    HAS_OWN_FIELD: 'Verwenden Sie dafür das Feld mit diesem Namen.',
    TAKEN: 'Diese E-Mail-Adresse oder Telefonnummer gehört bereits zu einem anderen Konto.',
    NOTHING_TO_VERIFY: 'Es gibt nichts zu bestätigen.',
    NOT_ENABLED: 'Wählen Sie eine der aktivierten Methoden.',
    MFA_REQUIRED: 'Mindestens eine Methode muss aktiviert bleiben.',
    NOT_VERIFIED: 'Bestätigen Sie zuerst Ihre E-Mail-Adresse oder Telefonnummer.',
    NO_RECOVERY: 'Mit diesen Methoden könnten Sie ein vergessenes Passwort nicht mehr zurücksetzen.',
    ALREADY_SET_UP: 'Sie verwenden bereits eine Authenticator-App.',
    USED_FOR_MFA: 'Schalten Sie die Anmeldecodes per SMS aus, bevor Sie Ihre Telefonnummer ändern.',
    NEEDS_MFA_METHOD: 'Aktivieren Sie zusätzlich eine andere Methode. Ein Passkey allein genügt nicht.',
    NOTHING_TO_CHANGE: 'Ändern Sie mindestens ein Feld.',
    NOT_CHECKED: 'Diese Angabe konnte nicht geprüft werden. Bitte versuchen Sie es erneut.',
    LAST_SIGN_IN_METHOD:
      'Nach dieser Änderung könnten Sie sich nicht mehr anmelden. Legen Sie zuerst ein Passwort fest, fügen Sie einen Passkey hinzu oder verknüpfen Sie einen Anbieter.',
    CURRENT_SESSION: 'Diese Sitzung verwenden Sie gerade. Melden Sie sich stattdessen ab.',
    INVALID: 'Diese Eingabe ist ungültig.',
  },
  requirements: {
    LENGTH: 'Verwenden Sie mehr Zeichen.',
    LOWERCASE: 'Fügen Sie einen Kleinbuchstaben hinzu.',
    UPPERCASE: 'Fügen Sie einen Großbuchstaben hinzu.',
    NUMBER: 'Fügen Sie eine Ziffer hinzu.',
    SYMBOL: 'Fügen Sie ein Sonderzeichen hinzu, zum Beispiel einen Bindestrich.',
    NOT_REUSED: 'Wählen Sie ein Passwort, das Sie noch nicht verwendet haben.',
  },
  requestId: (id) => `(Anfrage ${id})`,
};
