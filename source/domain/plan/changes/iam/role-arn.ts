import {arnOf} from '../arn-of.ts';

export const roleArn = arnOf('iam', ({subject}) => `role/${subject}`);
