import {textOf} from '../../../kit/shape.ts';
import {arnOf} from '../arn-of.ts';
import type {Of} from '../change-kind.ts';

/** Secrets Manager adds a hyphen and six characters to the name it makes an ARN of. */
const newArn = arnOf('secretsmanager', ({subject}) => `secret:${subject}-??????`);

/** A request that names the secret has its ARN; the one that makes it can't. IAM takes `?` for one character. */
export const secretArn: Of<string> = (change, identity) => textOf(change.request.SecretId) ?? newArn(change, identity);
