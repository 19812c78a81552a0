import { textsFor } from '../text/texts-for';
import { toastOf } from '../text/toast';
import type { CardKind, CardView, Renderers } from '../views';
import type { AdaptiveCard, Element } from './adaptive-card';
import { areasCard } from './areas';
import { assignCard } from './assign';
import { closePlanCard } from './close-plan';
import { declineCard } from './decline';
import { declineDueCard } from './decline-due';
import { draftCard } from './draft';
import { draftDoneCard } from './draft-done';
import { draftFormCard } from './draft-form';
import { draftListCard } from './draft-list';
import { draftOffersCard } from './draft-offers';
import { draftOpenCard } from './draft-open';
import { formCard } from './form';
import { heldCard } from './held';
import { helpCard } from './help';
import { plain } from './inert';
import { fits, LADDER, type Limits } from './limits';
import { measureCard } from './measure';
import { noticeCard } from './notice';
import { remindCard } from './remind';
import { fileLinkCard, reportsCard } from './reports';
import { requestsCard } from './requests';
import { roundCard } from './round';
import { setDueCard } from './set-due';
import { statusCard } from './status';
import { strangerCard } from './stranger';
import { summaryCard } from './summary';
import { welcomeCard } from './welcome';
import { wheelCard } from './wheel';

/** The body of a card, at a given measure of generosity. */
type Drawing = (limits: Limits) => readonly Element[];

const drawings: Renderers<Drawing> = {
  round: (view) => (limits) => roundCard(view, limits),
  form: (view) => (limits) => formCard(view, limits),
  welcome: (view) => () => welcomeCard(view),
  stranger: (view) => () => strangerCard(view),
  notice: (view) => () => noticeCard(view),
  help: (view) => () => helpCard(view),
  held: (view) => (limits) => heldCard(view, limits),
  requests: (view) => (limits) => requestsCard(view, limits),
  summary: (view) => (limits) => summaryCard(view, limits),
  areas: (view) => (limits) => areasCard(view, limits),
  status: (view) => (limits) => statusCard(view, limits),
  remind: (view) => (limits) => remindCard(view, limits),
  assign: (view) => (limits) => assignCard(view, limits),
  measure: (view) => (limits) => measureCard(view, limits),
  wheel: (view) => (limits) => wheelCard(view, limits),
  reports: (view) => (limits) => reportsCard(view, limits),
  file_link: (view) => () => fileLinkCard(view),
  draft: (view) => (limits) => draftCard(view, limits),
  draft_list: (view) => (limits) => draftListCard(view, limits),
  draft_offers: (view) => (limits) => draftOffersCard(view, limits),
  draft_form: (view) => (limits) => draftFormCard(view, limits),
  draft_open: (view) => (limits) => draftOpenCard(view, limits),
  draft_done: (view) => (limits) => draftDoneCard(view, limits),
  decline: (view) => (limits) => declineCard(view, limits),
  decline_due: (view) => (limits) => declineDueCard(view, limits),
  close_plan: (view) => (limits) => closePlanCard(view, limits),
  set_due: (view) => (limits) => setDueCard(view, limits),
};

/**
 * A view as an Adaptive Card 1.5 for Teams, at most 28 KB, with its JSON, and the line that a notification shows.
 * Total: every view is drawn, however long its texts are.
 */
export function teamsCard(view: CardView): {
  readonly card: AdaptiveCard;
  readonly json: string;
  readonly summary: string;
} {
  const draw = drawingOf(view);
  const summary = plain(toastOf(view)).replace(/\s+/g, ' ').slice(0, 200);
  let card = wrapped(view, summary, draw(LADDER[0]));
  let json = JSON.stringify(card);
  for (const limits of LADDER.slice(1)) {
    if (fits(json)) break;
    card = wrapped(view, summary, draw(limits));
    json = JSON.stringify(card);
  }
  return { card, json, summary };
}

function drawingOf<K extends CardKind>(view: Extract<CardView, { kind: K }>): Drawing {
  return drawings[view.kind as K](view);
}

function wrapped(view: CardView, summary: string, body: readonly Element[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: view.locale,
    fallbackText: `${summary}. ${textsFor(view.locale).cannotShow}`,
    body,
  };
}
