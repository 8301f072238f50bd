import { type Environment, type Formats, readList } from './formats.ts';

/** The limits: https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html */
export const VPC_FORMATS: Formats = {
  VPC_SUBNET_IDS: [
    /^subnet-[\da-f]{8,17}(\s*,\s*subnet-[\da-f]{8,17}){0,15}$/,
    'IDs of at most 16 subnets, such as subnet-0a1b2c3d, separated by commas',
  ],
  VPC_SECURITY_GROUP_IDS: [
    /^sg-[\da-f]{8,17}(\s*,\s*sg-[\da-f]{8,17}){0,4}$/,
    'IDs of at most 5 security groups, such as sg-0a1b2c3d, separated by commas',
  ],
};

const NETWORK_INTERFACES = ['CreateNetworkInterface', 'DeleteNetworkInterface'];
const ADDRESSES = ['AssignPrivateIpAddresses', 'UnassignPrivateIpAddresses'];
// EC2 cannot restrict these to a resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
const READS = ['DescribeNetworkInterfaces', 'DescribeSubnets'];

const toActions = (...names: readonly string[]): string[] => names.map((name) => `ec2:${name}`);

/**
 * The permissions that Lambda needs for the function's network interfaces. AWS's managed policy has them on every resource, and osls would
 * attach it. The denial keeps them from the function's own code, as AWS recommends:
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
const toPolicy = (functionName: string) => ({
  Type: 'AWS::IAM::RolePolicy',
  Properties: {
    PolicyName: 'vpc',
    RoleName: { Ref: 'IamRoleLambdaExecution' },
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: toActions(...NETWORK_INTERFACES, ...ADDRESSES),
          Resource: { 'Fn::Sub': `arn:\${AWS::Partition}:ec2:\${AWS::Region}:\${AWS::AccountId}:*/*` },
        },
        { Effect: 'Allow', Action: toActions(...READS), Resource: '*' },
        {
          Effect: 'Deny',
          Action: toActions(...NETWORK_INTERFACES, ...ADDRESSES, ...READS),
          Resource: '*',
          Condition: {
            ArnEquals: {
              'lambda:SourceFunctionArn': {
                'Fn::Sub': `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${functionName}`,
              },
            },
          },
        },
      ],
    },
  },
});

interface Stack {
  readonly resources: Record<string, unknown>;
  /** Additions to the resources that osls generates. */
  readonly extensions: Record<string, unknown>;
  readonly functionName: string;
}

/** Puts the function into the subnets of VPC_SUBNET_IDS. */
export const addVpc = ({ resources, extensions, functionName }: Stack, env: Environment): void => {
  if (!env.VPC_SUBNET_IDS) return;
  resources.VpcPolicy = toPolicy(functionName);
  extensions.GraphLambdaFunction = {
    // Lambda creates the network interfaces with the function, and deletes them after it.
    DependsOn: ['VpcPolicy'],
    Properties: {
      VpcConfig: {
        SubnetIds: readList(env.VPC_SUBNET_IDS),
        SecurityGroupIds: readList(env.VPC_SECURITY_GROUP_IDS),
      },
    },
  };
};
