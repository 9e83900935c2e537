import type {CodeExporter} from '../exporter.ts';
import {wholeTemplate} from '../template/make-template.ts';
import {codeFiles, renderedAll} from './code-files.ts';

/** Code for Terraform and OpenTofu: resources of the AWS provider, formatted as `terraform fmt` leaves them. */
export const terraform: CodeExporter = (code, writing) => {
	const template = wholeTemplate(code, 'terraform');
	const {parts, left} = renderedAll(template, template, writing);
	return codeFiles({code, template, plainly: template, writing, main: parts, left});
};
