using RechargeInvoices;

return new RechargeInvoicesCommand(Console.Out, Console.Error, ProgressLine.On(Console.Error, Console.IsErrorRedirected)).Run(args);
