import {decimal, flag, integer, listOf, structure, text} from '../../server/read.ts';
import {readTags} from '../tag/tag.ts';

const deploymentConfiguration = structure({
	drainPercent: decimal,
	alarms: structure({alarmNames: listOf(text), enable: flag}),
	bakeTimeInMinutes: integer,
});

const shared = {
	daemonTaskDefinitionArn: text,
	capacityProviderArns: listOf(text),
	deploymentConfiguration,
	propagateTags: text,
	enableECSManagedTags: flag,
	enableExecuteCommand: flag,
	critical: flag,
};

/** The inputs that create and change daemons. */
export const readDaemon = {
	create: structure({...shared, daemonName: text, clusterArn: text, tags: readTags, clientToken: text}),
	update: structure({...shared, daemonArn: text}),
};

export type CreateDaemonInput = ReturnType<typeof readDaemon.create>;
export type UpdateDaemonInput = ReturnType<typeof readDaemon.update>;
