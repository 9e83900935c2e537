import {defaultSettings} from '../../../domain/choices/choices.ts';
import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'image'}>['why'];

/** Why an image can't be pulled, and what helps. Comments quote the pull error (CannotPullContainerError and kin). */
export const imageCauses: Readonly<Record<Why, CauseWords>> = {
	// "manifest unknown", or "not found".
	'not-found': {
		phrase: "the image doesn't exist",
		help: ['Check the image and its tag; the default image needs neither --agent-image nor --agent-version.'],
		fixed: ['Check whether its registry still has the image that the definition names.'],
	},
	// "toomanyrequests", which Docker Hub says to pulls without an account.
	'rate-limit': {
		phrase: 'the registry limits pulls',
		help: [`Use the image of Amazon's public registry, ${defaultSettings.image}, with --agent-image.`],
		fixed: ['Try again later: such limits end by themselves.'],
	},
	// "no basic auth credentials".
	'no-access': {
		phrase: 'the registry refuses the pull',
		help: [
			'Let the instance role, or the execution role where the task definition has one, pull from the registry ' +
				'(for ECR: ecr:GetAuthorizationToken, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer), or use the ' +
				'public image.',
		],
	},
	// "i/o timeout", or "request canceled" while waiting for the connection.
	'no-route': {
		phrase: "the registry can't be reached from the instance",
		help: [
			'Give the instances a route to the registry: a NAT gateway, or a mirror in your own ' +
				'ECR named with --agent-image.',
		],
		fixed: ['Give the instances a route to the registry, such as a NAT gateway.'],
	},
	// "inactivity time exceeded timeout while pulling image" of the ECS agent.
	'too-slow': {
		phrase: "the image's download stands still",
		help: [
			'Look at the path from the instances to the registry: a NAT gateway or proxy that holds it up. ' +
				'A mirror in your own ECR, named with --agent-image, is nearer.',
		],
		fixed: ['Look at the path from the instances to the registry: a NAT gateway or proxy that holds it up.'],
	},
	// "x509: certificate signed by unknown authority".
	untrusted: {
		phrase: "the registry's certificate isn't trusted on the instance",
		help: [
			'Something between opens the connection, most often a proxy: put its certificate authority into the ' +
				"host's " +
				'store and restart Docker there, or let the registry pass.',
		],
	},
	// "no matching manifest for linux/arm64".
	'wrong-platform': {
		phrase: "the image has no variant for the instance's processor or Windows version",
		help: [
			'Use an image with a variant for these instances; the default image has Linux on ' +
				'x86_64 and ARM, and Windows.',
		],
	},
	// "no space left on device".
	'disk-full': {
		phrase: "the instance's disk is full",
		help: [
			'Free space on the instance, or replace it with one that has a larger disk; old images ' +
				'can be removed with docker image prune.',
		],
	},
	other: {
		phrase: "the image can't be pulled",
		help: ['What AWS says names the reason; the image and the route to its registry are the usual ones.'],
	},
};
