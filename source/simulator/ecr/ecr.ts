import type {Service} from '../server/call.ts';
import {describeImages} from './describe-images.ts';
import {describePullThroughCacheRules} from './describe-pull-through-cache-rules.ts';

/** The account's own registry, as far as what a tag means is asked of it; nothing is pushed or deleted here. */
export const ecr: Service = {
	protocol: 'json',
	name: 'ecr',
	target: 'AmazonEC2ContainerRegistry_V20150921',
	operations: {DescribeImages: describeImages, DescribePullThroughCacheRules: describePullThroughCacheRules},
};
