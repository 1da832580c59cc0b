using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace HousingFinance.Kernel.Conformance.Compiled;

/// <summary>One instruction of a method body and the four bytes of its operand, when it has as many.</summary>
internal readonly record struct Instruction(OpCode OpCode, int Operand);

/// <summary>Walks the instructions of a method body.</summary>
internal static class Instructions
{
    private const byte TwoByteMark = 0xFE;

    private static readonly Dictionary<short, OpCode> ByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static List<Instruction> Of(BlobReader body)
    {
        var instructions = new List<Instruction>();
        while (body.RemainingBytes > 0)
        {
            var first = body.ReadByte();
            var code = ByValue[unchecked((short)(first == TwoByteMark ? (TwoByteMark << 8) | body.ReadByte() : first))];
            instructions.Add(new Instruction(code, Operand(code.OperandType, ref body)));
        }

        return instructions;
    }

    private static int Operand(OperandType type, ref BlobReader body)
    {
        switch (type)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return body.ReadByte();
            case OperandType.InlineVar:
                return body.ReadUInt16();
            case OperandType.InlineI8 or OperandType.InlineR:
                body.Offset += sizeof(long);
                return 0;
            case OperandType.InlineSwitch:
                var targets = body.ReadInt32();
                body.Offset += targets * sizeof(int);
                return 0;
            default:
                return body.ReadInt32();
        }
    }
}
