import type {Cluster} from '../cluster/cluster.ts';
import type {Subjects} from '../query-language/is-holding.ts';
import type {ContainerInstance} from './container-instance.ts';

/**
The subjects of the cluster query language for one instance (ECS, "Cluster query language"). A capability is an
attribute without a value: it exists, and equals nothing. An unknown subject has no value, so only negations hold for
it; AWS may refuse it, which is not confirmed.
*/
export function instanceSubjects(instance: ContainerInstance, cluster: Cluster): Subjects {
	return subject => {
		if (subject.startsWith('attribute:')) {
			const found = instance.attributes.find(({name}) => name === subject.slice('attribute:'.length));
			return found === undefined ? [] : [found.value ?? ''];
		}

		switch (subject) {
			case 'agentConnected': {
				return [String(instance.agentConnected)];
			}

			case 'agentVersion': {
				return [instance.agentVersion];
			}

			case 'ec2InstanceId': {
				return [instance.ec2InstanceId];
			}

			// As a date, so that it compares with the dates that people write.
			case 'registeredAt': {
				return [new Date(instance.registeredAt * 1000).toISOString()];
			}

			case 'runningTasksCount': {
				return [String(tasksOn(instance, cluster).filter(({lastStatus}) => lastStatus === 'RUNNING').length)];
			}

			case 'task:group': {
				return tasksOn(instance, cluster).map(({group}) => group);
			}

			default: {
				return [];
			}
		}
	};
}

function tasksOn({id}: ContainerInstance, cluster: Cluster) {
	return [...cluster.tasks.values()].filter(
		({instanceId, lastStatus}) => instanceId === id && lastStatus !== 'STOPPED',
	);
}
