import { overCosmos } from '../../support/journey-store';
import '../principal.test';

/** The main job's whole journey once more, unchanged, over Cosmos DB. */
overCosmos();
