/** Who the log and a decision name when it was done from the command line rather than by a person in chat. */
export const COMMAND_LINE = 'command-line';
