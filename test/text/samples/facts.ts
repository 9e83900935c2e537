import type {CheckResult} from '../../../source/domain/choices/problem/check-result.ts';
import type {Standing} from '../../../source/domain/choices/problem/standing.ts';

export const fargateOnly: Standing = {kind: 'fargate-only'};

export const failedCheck: CheckResult = {
	id: 'host-ports',
	verdict: 'fail',
	subject: 'shop-prod',
	finding: 'taken',
	facts: {ports: ['8126/tcp'], instances: 1},
	instances: [{id: 'i-0ff93e', obstacle: {kind: 'port', port: {port: 8126, protocol: 'tcp'}, heldBy: 'web:7'}}],
	fixes: [{features: '-apm,+apm-socket'}],
};

export const failedChange = {
	id: 'create-service-us-east-1-shop-prod-datadog-agent',
	kind: 'create-service',
	subject: 'datadog-agent',
	cluster: 'shop-prod',
} as const;
