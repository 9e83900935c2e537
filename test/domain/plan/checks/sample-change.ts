import type {Change} from '../../../../source/domain/plan/change.ts';
import {targetId} from '../../../../source/domain/plan/target-id.ts';

const shop = 'arn:aws:ecs:us-east-1:123456789012:cluster/shop';

/** A change that nothing but its kind, its subject and perhaps its request is known of. */
export const sampleChange = (kind: Change['kind'], subject: string, request: Change['request'] = {}): Change => ({
	id: kind,
	kind,
	action: kind.startsWith('delete-') ? 'remove' : 'change',
	region: 'us-east-1',
	cluster: 'shop',
	clusterArn: shop,
	target: targetId(kind.endsWith('-daemon') ? 'daemon' : 'service', shop, subject),
	subject,
	request,
	diff: [],
	needs: [],
});
