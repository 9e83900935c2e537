import {arnOf} from '../arn-of.ts';

export const serviceArn = arnOf('ecs', ({cluster, subject}) => `service/${cluster}/${subject}`);
