import type {Where} from '../scheduler/where.ts';
import {rollBack} from '../service/roll-back.ts';
import type {Service} from '../service/service.ts';
import type {ServiceDeployment} from './service-deployment.ts';

/** What CreateService and UpdateService take; hooks of Lambda are kept and shown, and nothing runs them. */
export type LifecycleHook = {
	readonly targetType?: string;
	readonly hookTargetArn?: string;
	readonly roleArn?: string;
	readonly lifecycleStages?: readonly string[];
	readonly timeoutConfiguration?: {readonly timeoutInMinutes?: number; readonly action?: string};
};

/** A hook at which a deployment waits or has waited, as `lifecycleHookDetails` shows it. Times as elsewhere. */
export type PauseHook = {
	/** `ecs-pause-…`, new for each stop of each deployment. */
	readonly hookId: string;
	readonly stage: Stage;
	readonly expiresAt: number;
	readonly timeoutAction: 'CONTINUE' | 'ROLLBACK';
	status: 'AWAITING_ACTION' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
};

/**
The stages that a rolling deployment comes to here: before its first task, and when all of its tasks run. Pages of AWS
show pause hooks at stages of blue/green ones, and its announcement names rolling ones too; which stages those have is
ours.
*/
export type Stage = 'PRE_SCALE_UP' | 'POST_SCALE_UP';

const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

// A day, in minutes (API, `timeoutInMinutes`).
const standardTimeout = 1440;

/** Whether the running deployment waits at a stage; coming there for the first time begins the wait. */
export function isWaitingAt(stage: Stage, service: Service, where: Where): boolean {
	const [record] = service.serviceDeployments;
	// What is being rolled back waits for nobody.
	if (record?.status !== 'IN_PROGRESS') {
		return false;
	}

	if (record.hooks.every(hook => hook.stage !== stage)) {
		begin(stage, {service, record}, where);
	}

	return record.hooks.some(hook => hook.stage === stage && hook.status === 'AWAITING_ACTION');
}

type Running = {readonly service: Service; readonly record: ServiceDeployment};

function begin(stage: Stage, {service, record}: Running, where: Where): void {
	const {clock, random} = where.account;
	const configured = service.deploymentConfiguration.lifecycleHooks ?? [];
	for (const {targetType, lifecycleStages = [], timeoutConfiguration} of configured) {
		if (targetType !== 'PAUSE' || !lifecycleStages.includes(stage)) {
			continue;
		}

		const seconds = (timeoutConfiguration?.timeoutInMinutes ?? standardTimeout) * 60;
		const hook: PauseHook = {
			hookId: `ecs-pause-${random.characters(43, characters)}`,
			stage,
			expiresAt: clock.now() + seconds,
			timeoutAction: timeoutConfiguration?.action === 'CONTINUE' ? 'CONTINUE' : 'ROLLBACK',
			status: 'AWAITING_ACTION',
		};
		record.hooks.push(hook);
		record.updatedAt = clock.now();
		clock.after(seconds, () => {
			// Somebody may have acted since, or another deployment come.
			if (record.status === 'IN_PROGRESS' && hook.status === 'AWAITING_ACTION') {
				resolveHook(hook, {service, action: hook.timeoutAction, status: 'TIMED_OUT'}, where);
			}
		});
	}
}

type Resolution = {
	readonly service: Service;
	readonly action: PauseHook['timeoutAction'];
	readonly status: PauseHook['status'];
};

/** Lets the deployment go on, or takes it back. A hook that was told to roll back has failed (ECS, hook events). */
export function resolveHook(hook: PauseHook, {service, action, status}: Resolution, where: Where): void {
	hook.status = status;
	if (action === 'ROLLBACK') {
		// The sentence is ours.
		rollBack(service, {reason: `Lifecycle hook ${hook.hookId} requested a rollback.`, wants: 'rollback'}, where);
	}

	where.wake(`service:${service.name}`);
}
