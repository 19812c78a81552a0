import { parentPort, workerData } from 'node:worker_threads';
import { memoryOf } from './thread';
import { makeReportFile, type ReportJob } from './usecases/write-report';

/** The thread of `report-writer.ts`: makes the one file it was asked for, hands it over, and ends. */
// What is thrown here reaches the thread that started this one as its error.
void makeReportFile(workerData as ReportJob).then((file) => parentPort?.postMessage(file, memoryOf(file.bytes)));
