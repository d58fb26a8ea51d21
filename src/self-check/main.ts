// What the names of the self-check call: all that a release has, and on top of it what only this build has.
export * from '../main';
export { addMenu, arrived, server as selfCheck, showSelfCheck } from './server';
