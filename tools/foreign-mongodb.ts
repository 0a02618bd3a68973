import { isInstalled, secantusFolder, secantusVersion } from '../libs/document-store/src/testing/foreign-mongodb.ts';
import { installPythonPackage } from './python-package.ts';

/** Installs the MongoDB server of the tests, a Python package. Answers why it could not, or nothing. */
export const installForeignMongo = (): string | undefined =>
  isInstalled() ? undefined : installPythonPackage({ name: 'secantusdb', version: secantusVersion, folder: secantusFolder });
