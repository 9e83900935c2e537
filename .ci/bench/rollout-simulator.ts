import process from 'node:process';
import {startSimulator} from '../../source/simulator/start-simulator.ts';
import {addCluster} from '../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../source/simulator/worlds/demo.ts';

/*
A simulated account in a process of its own, at life's speed: clusters of hundreds of Linux instances on which nothing
runs. Says how to reach it as `simulate` does, and ends with the process that started it.
*/
const [clusters = 10, instances = 300] = process.argv.slice(2).map(Number);
const {environment} = await startSimulator({
	speed: 1,
	world: {
		summary: `${clusters} clusters of ${instances} instances`,
		demo: demo('team-0'),
		build(home) {
			for (let index = 0; index < clusters; index += 1) {
				addInstances(addCluster(`team-${index}`, home), {count: instances, kind: 'linux'}, home);
			}
		},
	},
});
for (const [name, value] of Object.entries(environment)) {
	console.log(`export ${name}=${value}`);
}
