import {arnOf} from '../arn-of.ts';

/** The subject has the role's path, which its name in the request doesn't tell: `team/NAME`. */
export const roleArn = arnOf('iam', ({subject}) => `role/${subject}`);
