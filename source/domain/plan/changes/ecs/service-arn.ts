import {arnOf} from '../arn-of.ts';

/** The long form, with the cluster: services from before 2019 may still have the short one, which can't be tagged. */
export const serviceArn = arnOf('ecs', ({cluster, subject}) => `service/${cluster}/${subject}`);
