import type {Owner} from '../../../domain/found/found-agent.ts';

/** Who put an Agent there: `owned by Terraform`. */
export function owner(of: Owner): string {
	switch (of.kind) {
		case 'us': {
			return 'installed by this tool';
		}

		case 'terraform': {
			return 'owned by Terraform';
		}

		case 'cloudformation': {
			return of.stack === undefined ? 'owned by CloudFormation' : `owned by CloudFormation stack ${of.stack}`;
		}

		case 'cdk': {
			return 'owned by CDK';
		}

		case 'unknown': {
			// The principal that created the service, which ECS keeps with it.
			return of.createdBy === undefined ? 'owner unknown' : `created by ${of.createdBy}`;
		}
	}
}
