import {summaries} from '../summaries.ts';
import {pushImage} from '../../ecr/stored-image.ts';
import {manifestOf} from '../../registry/published.ts';
import {addCluster} from '../add-cluster.ts';
import {addInstances} from '../add-instances.ts';
import {addOwnAgent} from '../add-own-agent.ts';
import {addWorkload} from '../add-workload.ts';
import {demo} from '../demo.ts';
import type {World} from '../world.ts';

const day = 24 * 3600;

/** Of a team that keeps images for the whole company. */
const otherAccount = '210987654321';

// A mirror whose tag has moved since the Agent was deployed, a cache that has only what was pulled, and a registry that
// lets images be pulled by its instances and tells nobody else what it has.
export const mirrored: World = {
	summary: summaries.mirrored,
	demo: demo('shop-prod', 'shop-staging', 'search'),
	days: 60,
	build(home) {
		const {account, region} = home;
		const registryOf = (id: string) => `${id}.dkr.ecr.${region.name}.amazonaws.com`;
		const mirror = (version: string) => {
			const {digest} = manifestOf(version);
			for (const tag of [version, '7']) {
				pushImage(digest, tag, {account, region, name: 'mirror/datadog/agent'});
			}
		};

		region.cacheRules.set('ecr-public', {
			prefix: 'ecr-public',
			upstream: 'public.ecr.aws',
			createdAt: account.clock.now(),
		});
		mirror('7.84.2');
		account.clock.after(45 * day, () => {
			mirror('7.85.4');
		});
		const images = {
			'shop-prod': `${registryOf(account.id)}/mirror/datadog/agent:7`,
			'shop-staging': `${registryOf(account.id)}/ecr-public/datadog/agent:7.84.2`,
			search: `${registryOf(otherAccount)}/platform/datadog-agent:7.84.2`,
		};
		for (const [name, image] of Object.entries(images)) {
			const cluster = addCluster(name, home);
			addInstances(cluster, {count: 3, kind: 'linux'}, home);
			addWorkload(cluster, {name: 'storefront', count: 3}, home);
			addOwnAgent(cluster, home, {container: {image}});
		}
	},
};
