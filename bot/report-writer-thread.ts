import { answerInThread, memoryOf } from './thread';
import { makeReportFile, type ReportJob } from './usecases/write-report';

/** The thread of `report-writer.ts`: makes the file it is asked for and hands it over. */
answerInThread(
  (job: ReportJob) => makeReportFile(job),
  (file) => memoryOf(file.bytes),
);
