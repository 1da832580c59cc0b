using DirectDebitRun;

return new DirectDebitRunCommand(Console.Out, Console.Error).Run(args);
