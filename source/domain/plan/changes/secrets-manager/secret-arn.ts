import {textOf} from '../../../kit/shape.ts';
import {arnOf} from '../arn-of.ts';
import type {Of} from '../change-kind.ts';

/** Secrets Manager adds a hyphen and six characters to the name it makes an ARN of. */
const newArn = arnOf('secretsmanager', ({subject}) => `secret:${subject}-??????`);

export const secretArn: Of<string> = (change, identity) => textOf(change.request.SecretId) ?? newArn(change, identity);
