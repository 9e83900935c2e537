import type {HelpWords} from '../../help-words.ts';
import {flags} from './flags.ts';

/** What `--help` says. */
export const help: HelpWords = {
	purpose: 'Puts the Datadog Agent on Amazon ECS clusters.',
	commands: {
		install: 'guided install: questions, plan, approval, apply, watch',
		status: 'what runs where: version, coverage, health, drift; changes nothing',
		rollback: 'back to what ran before the last change: plan, approval, watch',
		upgrade: 'another version, size or image for the Agents that are there; all else stays',
		'rotate-key': 'another API key for the Agents that are there; they restart a part at a time',
		uninstall: 'takes out what this tool put in, and nothing else',
		doctor: 'the checks alone, each with its fix; changes nothing',
		iam: 'the policies that operator, execution role and Datadog integration need',
		next: 'what a service needs to send traces, metrics and logs; changes nothing',
		flare: 'what support asks for, redacted, in one file; changes nothing and sends nothing',
		show: 'a plan that --out saved, as the review shows it',
		simulate: 'serve the simulated AWS on loopback for any client, until stopped',
		help: 'what --help says, of the program or a command; with --json all of it as data',
		completion: 'the script by which bash, zsh, fish or powershell completes command lines',
		mcp: 'tools for coding agents (MCP): they look and plan; apply with --allow-apply',
		skill: 'what a coding agent has to know to use this program, as a SKILL.md',
	},
	flags,
	topics: {
		where: 'Where',
		service: 'Which service',
		what: 'What to collect',
		key: 'API key',
		agent: 'The Agent',
		run: 'The run',
		upgrade: 'Upgrading',
		removal: 'Taking it out',
		iam: 'Policies',
		estate: 'What runs where',
		tools: 'Coding agents',
		look: 'How it looks',
	},
	// 77 is EX_NOPERM of sysexits.h, and 130 is what shells make of Ctrl+C (128 and SIGINT).
	exitCodes: {
		0: 'done',
		1: 'failed, nothing changed',
		2: 'usage or missing answer',
		3: 'changes (--detailed-exitcode)',
		4: 'rolled back',
		5: 'failed or stopped after changes',
		6: 'still rolling out',
		77: 'not allowed',
		130: 'interrupted',
	},
	headings: {
		usage: 'Usage',
		commands: 'Commands',
		features: 'Features',
		worlds: 'Worlds of --demo and simulate',
		exitCodes: 'Exit codes',
		examples: 'Examples',
	},
	placeholders: {command: 'command', world: 'world', shell: 'shell', file: 'file', options: 'options'},
	variables:
		'Every answer has a variable: that in parentheses, else one made of its option, as DD_ECS_SETUP_NETWORK_MODE ' +
		'of --network-mode. Options come first, then variables, then the file of --answers.',
	asItIs: 'Where an Agent goes on, what no option says stays as it is there. An empty value takes a setting back.',
	later: names => `Not in this version yet: ${names.join(', ')}.`,
	defaultFeatures: ids => `default: ${ids.join(', ')}. +id and -id alone change these, or what an Agent has already.`,
	world: (name, summary) => summary,
};
