import json
import os

import boto3

client = boto3.client("cognito-idp", endpoint_url=os.environ["COGNITO_ENDPOINT"])
CLIENT_ID = os.environ["CLIENT_ID"]


def sign_in(username, password):
    tokens = client.initiate_auth(
        ClientId=CLIENT_ID,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": username, "PASSWORD": password},
    )["AuthenticationResult"]
    return {
        "message": "Signed in.",
        "accessToken": tokens["AccessToken"],
        "idToken": tokens["IdToken"],
        "refreshToken": tokens["RefreshToken"],
    }


def sign_up(email, password):
    answer = client.sign_up(
        ClientId=CLIENT_ID,
        Username=email,
        Password=password,
        UserAttributes=[{"Name": "email", "Value": email}],
    )
    return {"message": "User signed up.", "userSub": answer["UserSub"], "userConfirmed": answer["UserConfirmed"]}


def handler(event, context):
    body = json.loads(event["body"])
    answer = sign_in(**body) if event["path"] == "/signIn" else sign_up(**body)
    return {"statusCode": 200, "headers": {"content-type": "application/json"}, "body": json.dumps(answer)}
