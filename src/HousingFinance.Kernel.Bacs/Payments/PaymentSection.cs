using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>A stretch of a payment roll for one processing day and one originating account, which its contras balance.</summary>
/// <param name="Day">The processing day of every payment in it; none where a file that was read gave no lawful one.</param>
/// <param name="Originator">The originating account of every payment in it.</param>
/// <param name="FirstRow">Its first row in the roll, from 0.</param>
/// <param name="Count">How many rows; 1 or more.</param>
/// <param name="Totals">What its payments come to, contras not counted.</param>
/// <remarks>Equal when every part is equal. <c>default</c> is an empty stretch, which no roll has.</remarks>
public readonly record struct PaymentSection(ProcessingDay Day, BankAccount Originator, int FirstRow, int Count, SubmissionTotals Totals);
