import {arnOf} from '../arn-of.ts';

/** A name that is a path has no second slash. */
export const parameterArn = arnOf('ssm', ({subject}) => `parameter/${subject.replace(/^\//v, '')}`);
