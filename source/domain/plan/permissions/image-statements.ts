import type {Identity} from '../../account/identity.ts';
import {ecrImage} from '../../agent/releases/ecr-image.ts';
import type {Statement} from '../../iam/policy.ts';
import type {Target} from '../plan.ts';
import {openImages} from '../releases/pinning.ts';

/**
What pinning asks of accounts' own registries: what the tags of these plans' images mean, and of a tag that is not there
whether the registry is a cache, which can't be narrowed to a repository (Service Authorization Reference, "Actions
defined by Amazon ECR").
*/
export function imageStatements(
	targets: readonly Target[],
	{partition}: Pick<Identity, 'partition'>,
): readonly Statement[] {
	const repositories = openImages(targets).flatMap(image => {
		const own = ecrImage(image);
		return own ? [`arn:${partition}:ecr:${own.region}:${own.account}:repository/${own.repository}`] : [];
	});
	return repositories.length === 0
		? []
		: [
				{
					Sid: 'ReadImages',
					Effect: 'Allow',
					Action: ['ecr:DescribeImages'],
					Resource: [...new Set(repositories)].toSorted(),
				},
				{
					Sid: 'ReadCacheRules',
					Effect: 'Allow',
					Action: ['ecr:DescribePullThroughCacheRules'],
					Resource: ['*'],
				},
			];
}
