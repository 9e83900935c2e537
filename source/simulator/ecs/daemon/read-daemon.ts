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

/**
The inputs that create and change daemons. An update names definition and providers again each time, and knows no tags.
*/
export const readDaemon = {
	create: structure({...shared, daemonName: text, clusterArn: text, tags: readTags, clientToken: text}),
	update: structure({...shared, daemonArn: text}),
};

/** CreateDaemon after reading: every member may be absent, nothing is checked yet. */
export type CreateDaemonInput = ReturnType<typeof readDaemon.create>;
/** UpdateDaemon after reading; what CreateDaemon has besides doesn't touch the settings. */
export type UpdateDaemonInput = ReturnType<typeof readDaemon.update>;
