import {arnOf} from '../arn-of.ts';

/** Without a path, which a name doesn't tell: this tool's own role has none. */
export const roleArn = arnOf('iam', ({subject}) => `role/${subject}`);
