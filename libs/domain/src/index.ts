export type { Catalogue } from './catalogue/catalogue.ts';
export type { Facts } from './subject/facts.ts';
export type { Command, Fact, NewFact, OrAll, Said } from './subject/fact.ts';
export type { RefusalCode } from './refusal-codes.ts';
export { refusalCodes } from './refusal-codes.ts';
export { factOf } from './subject/fact-of.ts';
export type { EventOf, Subject, SubjectEvent, SubjectEventType } from './subject/subject.state.ts';
export { evolveSubject, factsOf, knownAt, noSubject } from './subject/subject.state.ts';
