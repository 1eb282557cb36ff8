import { z } from 'zod';
import * as packages from '../subject-access.ts';
import { c, id, list } from './parts.ts';

const archive = c.otherResponse({ contentType: 'application/zip', body: z.unknown() });

export const subjectAccessRoutes = c.router({
  getOwnData: {
    method: 'GET',
    path: '/profile/data',
    responses: { 200: packages.ownDataSchema },
    summary: 'What is held about you, counted by kind with its periods, and your packages (customer)',
  },
  createOwnPackage: {
    method: 'POST',
    path: '/profile/packages',
    body: packages.createOwnPackageSchema,
    responses: { 202: packages.subjectPackageSchema },
    summary: 'Have a package of the own data made: at most three a day; told by mail when it is ready (customer)',
    metadata: { whileClosing: true },
  },
  downloadOwnPackage: {
    method: 'GET',
    path: '/profile/packages/:id/archive',
    pathParams: id,
    responses: { 200: archive },
    summary: 'The own package as a ZIP file; it can be downloaded once (customer)',
  },
  listPackages: {
    method: 'GET',
    path: '/subject-packages',
    responses: { 200: list(packages.staffPackageSchema) },
    summary: 'Packages made for people by the staff, the newest 100 (dpo)',
  },
  createPackage: {
    method: 'POST',
    path: '/subject-packages',
    body: packages.createPackageSchema,
    responses: { 202: packages.staffPackageSchema },
    summary: 'Have a package made for a person; told by mail when it is ready (dpo)',
    metadata: { whileClosing: true },
  },
  downloadPackage: {
    method: 'GET',
    path: '/subject-packages/:id/archive',
    pathParams: id,
    responses: { 200: archive },
    summary: 'The package as a ZIP file; once, and noted in the read-access log (dpo)',
  },
});
