using BacsSubmission;
using NodaTime;

var progress = ProgressLine.On(Console.Error, Console.IsErrorRedirected);
return new BacsSubmissionCommand(Console.Out, Console.Error, progress, LocalDate.FromDateTime(DateTime.Today)).Run(args);
